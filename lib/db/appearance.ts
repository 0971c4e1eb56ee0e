/** What the root layout needs of the settings. A page must show even where the database cannot be read. */

import { defaultSettings, type Settings } from "@/lib/settings.ts";
import { readSettings } from "./settings.ts";

export type Appearance = Pick<Settings, "theme" | "textSize" | "reducedMotion" | "shortcuts">;

export async function readAppearance(): Promise<Appearance> {
  const { theme, textSize, reducedMotion, shortcuts } = await readSettings().catch(() => defaultSettings);
  return { theme, textSize, reducedMotion, shortcuts };
}
