"use client";

import { type PointerEvent, useRef } from "react";

/** Where in the element the pointer is, each from 0 to 1, and beyond where a drag has left it. */
export interface Place {
  x: number;
  y: number;
}

/**
 * Pointer handlers for an element one drags or presses in. The element needs `touch-action: pan-y`: an upward swipe
 * then scrolls the page, and the browser takes the drag back.
 */
export function useDrag(onDrag: (place: Place) => void, onHover: (place: Place | null) => void) {
  const dragging = useRef(false);
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      dragging.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      onDrag(placeOf(event));
    },
    onPointerMove(event: PointerEvent) {
      if (dragging.current) onDrag(placeOf(event));
      else if (event.pointerType === "mouse") onHover(placeOf(event));
    },
    onPointerUp() {
      dragging.current = false;
    },
    onPointerCancel() {
      dragging.current = false;
    },
    onPointerLeave() {
      onHover(null);
    },
  };
}

function placeOf(event: PointerEvent): Place {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
}
