import { expect, test } from "vitest";
import { idsMessage } from "./ids-message.ts";

test.each([
  [{}, null],
  [{ ids: "2", without: "0" }, "2 ids written."],
  [{ ids: "0" }, "No id was written."],
  [{ ids: "changed" }, "No id was written: the file had just changed. Look at it, and ask again."],
  [{ ids: "refused", why: "not saved: choose another" }, "No id was written: not saved: choose another."],
  [
    { ids: "1", without: "1" },
    "1 id written. 1 card can have none: where a card ends in a table, or shares its lines with another, an id would change what it says.",
  ],
])("%j reads: %s", (search, message) => {
  expect(idsMessage(search)).toBe(message);
});
