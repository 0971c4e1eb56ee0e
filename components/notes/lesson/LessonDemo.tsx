"use client";
/**
 * A demo in a lesson: a picture from the server until the live one takes its place. That one is fetched when the picture
 * comes near, and shown while what stands under it is out of sight, so that nothing moves under the reader's eyes; or at
 * once when the reader asks for it.
 */

import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { WidgetCall } from "@/lib/widgets/definition.ts";
import styles from "./LessonDemo.module.css";

const LessonWidget = lazy(() => import("./LessonWidget.tsx"));

/** How far off a picture counts as near: about a turn of the wheel ahead. */
const NEAR = "75% 0px";

/** @param children the picture; its links of the class `demo-try` make the demo live */
export function LessonDemo({ call, children }: { call: WidgetCall; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(false);
  const [touched, setTouched] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const [fits, setFits] = useState(false);
  const [failed, setFailed] = useState(false);
  const live = !failed && loaded && (touched || fits);

  useEffect(() => {
    if (box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!loaded || live) return;
    const look = () => {
      if (box.current !== null && movesNothing(box.current)) setFits(true);
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [loaded, live]);

  function onClick(event: MouseEvent) {
    if (
      failed ||
      event.defaultPrevented ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey
    )
      return;
    const { target } = event;
    if (!(target instanceof Element) || target.closest("a.demo-try, svg") === null) return;
    event.preventDefault();
    setWanted(true);
    setTouched(true);
  }

  return (
    <div ref={box} className={styles.demo} data-widget={call.widget} data-live={live ? "" : undefined}>
      {!live && (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the picture's own link does the same by keyboard
        <div onClick={onClick}>{children}</div>
      )}
      {wanted && !failed && (
        <Suspense fallback={null}>
          <LessonWidget
            call={call}
            isShown={live}
            takesFocus={touched}
            onLoaded={() => setLoaded(true)}
            onFail={() => setFailed(true)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What stands under it is below the window; or it is above, where the browser holds the page still. */
function movesNothing(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  if (top === bottom) return false; // not laid out
  return bottom >= window.innerHeight || (bottom < 0 && CSS.supports("overflow-anchor", "auto"));
}
