import { z } from "zod";
import { getDatabase } from "@/lib/db/client.ts";
import { writeWidgetState } from "@/lib/db/widget-states.ts";
import { widgetCallSchema } from "@/lib/widgets/schema.ts";
import { readBody } from "../read-body.ts";

const leftSchema = z.strictObject({
  card: z.uuid(),
  call: widgetCallSchema,
  /** it stands as the card has it, so there is nothing to come back to */
  isAsWritten: z.boolean(),
});

/** A state is some hundred characters; a sentence or two may be in it. */
const LARGEST_STATE_BYTES = 16_000;

/** Where the learner left a card's widget. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, leftSchema, LARGEST_STATE_BYTES);
  if ("refused" in body) return body.refused;
  const { card, call, isAsWritten } = body.data;
  const params = isAsWritten ? null : call.params;
  const outcome = await writeWidgetState(await getDatabase(), card, call.widget, params, Date.now());
  return outcome === "stored"
    ? new Response(null, { status: 204 })
    : new Response("there is no such card", { status: 404 });
}
