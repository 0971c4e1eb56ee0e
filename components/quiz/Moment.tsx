/** A day and a time, as the learner's clock has them. */

export function Moment({ at, zone }: { at: number; zone: string }) {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return <time dateTime={new Date(at).toISOString()}>{words.format(at)}</time>;
}
