"use client";

import { useEffect, useRef } from "react";
import { announce } from "../ui/announce.ts";

/** A figure that moves under a drag is read out once it rests. */
const REST_MS = 300;

/** Speaks a reading when it has changed and then stood still. The first one is on the page and isn't spoken. */
export function useSpokenReading(reading: string): void {
  const spoken = useRef(reading);
  useEffect(() => {
    if (reading === spoken.current) return;
    const timer = setTimeout(() => {
      spoken.current = reading;
      announce(reading);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [reading]);
}
