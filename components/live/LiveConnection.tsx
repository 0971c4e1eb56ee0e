"use client";
/** Keeps the tab's one connection to what happens in the vault. */

import { useEffect, useRef } from "react";
import { connect } from "./changes.ts";

/** @param revision what the page was made from; a later render of the frame does not connect anew */
export function LiveConnection({ revision }: { revision: number }) {
  const first = useRef(revision);
  useEffect(() => connect(first.current), []);
  return null;
}
