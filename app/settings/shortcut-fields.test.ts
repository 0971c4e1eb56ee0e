import { describe, expect, test } from "vitest";
import { readShortcutFields, shortcutField, shortcutFieldText } from "./shortcut-fields.ts";

const read = (changes: Record<string, string>) =>
  readShortcutFields({
    ...shortcutFieldText({}),
    ...Object.fromEntries(Object.entries(changes).map(([id, keys]) => [shortcutField(id), keys])),
  });

describe("the keys in the settings form", () => {
  test("that were left alone are not kept, however they are spelled", () => {
    expect(read({})).toEqual({ map: {} });
    expect(read({ "review.undo": " U ", "go.today": "G  T", "review.close": "escape" })).toEqual({ map: {} });
  });
  test("are kept in one spelling when they are changed, and as nothing when they are taken away", () =>
    expect(read({ "review.undo": "Z", "review.flag": "", "review.info": "Shift+Mod+I" })).toEqual({
      map: { "review.undo": "z", "review.flag": "", "review.info": "mod+shift+i" },
    }));
  test("may be exchanged between two commands", () =>
    expect(read({ "review.bury": "s", "review.suspend": "b" })).toEqual({
      map: { "review.bury": "s", "review.suspend": "b" },
    }));
  test("come back as they were kept", () => {
    const map = { "review.undo": "z", "review.flag": "" };
    expect(readShortcutFields(shortcutFieldText(map))).toEqual({ map });
  });
  test("missing from the form stay the catalogue's", () =>
    expect(readShortcutFields({})).toEqual({ map: {} }));
});

describe("keys that cannot be", () => {
  test("because nobody has them are named", () =>
    expect(read({ "review.undo": "hyper+x" })).toEqual({
      problems: [
        {
          field: "shortcut.review.undo",
          message:
            "“hyper+x” names no keys. Write one such as u, several such as g t, or mod+u; or leave it empty.",
        },
      ],
    }));
  test("because another command has them name it, at the field that was changed", () => {
    expect(read({ "review.flag": "u" })).toEqual({
      problems: [
        {
          field: "shortcut.review.flag",
          message: "Undo already has these keys, or keys that begin with them.",
        },
      ],
    });
    expect(read({ "review.undo": "f" })).toEqual({
      problems: [
        {
          field: "shortcut.review.undo",
          message: "Flag already has these keys, or keys that begin with them.",
        },
      ],
    });
  });
  test("because they begin many others' give one problem", () =>
    expect(read({ "review.good": "g" })).toMatchObject({ problems: [{ field: "shortcut.review.good" }] }));
});
