import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { VersionsPage } from "./VersionsPage.tsx";

type Props = Parameters<typeof VersionsPage>[0];

function html(props: Partial<Props>): string {
  return renderToStaticMarkup(
    <VersionsPage
      path="deep/a.md"
      noteHref="/notes/deep/a.md"
      versions={[
        { id: "v2", when: "24 Nov 2026, 14:05", href: "?version=v2" },
        { id: "v1", when: "23 Nov 2026, 09:00", href: "?version=v1" },
      ]}
      shown={{ id: "v2", when: "24 Nov 2026, 14:05", text: "Peru::Lime\n", isCurrent: false }}
      now={{ kind: "there", text: "Peru::Lima\n", version: "hash" }}
      restored={false}
      restore={async (before) => before}
      {...props}
    />,
  );
}

test("the chosen version is marked in the list, and shown beside the note of now with the words that changed", () => {
  const page = html({});
  expect(page).toMatch(/<a[^>]*aria-current="true"[^>]*>until (<!-- -->)?24 Nov 2026, 14:05/);
  expect(page.match(/aria-current/g)).toHaveLength(1);
  expect(page).toContain("<code>Peru::<del>Lime</del></code>");
  expect(page).toContain("<code>Peru::<ins>Lima</ins></code>");
});

test("a restoring names the version and what the note said when the page was made", () => {
  const page = html({});
  expect(page).toContain('name="id" value="v2"');
  expect(page).toContain('name="current" value="hash"');
});

test("what the note says already is not offered", () => {
  const page = html({ shown: { id: "v2", when: "w", text: "Peru::Lima\n", isCurrent: true } });
  expect(page).toContain("The note says just this now.");
  expect(page).not.toContain("Restore");
});

test("a version that differs in bytes alone says so, and can be restored", () => {
  const page = html({ shown: { id: "v2", when: "w", text: "Peru::Lima\n", isCurrent: false } });
  expect(page).toContain("differ in how their lines end");
  expect(page).toContain("Restore");
});

test("the versions of a note that is gone are shown whole, and make its file again", () => {
  const page = html({ now: { kind: "gone" }, noteHref: null });
  expect(page).toContain("Peru::Lime\n</pre>");
  expect(page).toContain('name="current" value=""');
  expect(page).not.toContain("To the note");
});

test("a note of which nothing is kept says so", () => {
  expect(html({ versions: [], shown: null })).toContain("replaced nothing in this note in the last 30 days");
});
