"use client";

import { createContext, type RefObject } from "react";

/** The dialog that a component stands in; null on the page itself. */
export const DialogScope = createContext<RefObject<HTMLDialogElement | null> | null>(null);
