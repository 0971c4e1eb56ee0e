/** The scheduler options that events name: each distinct set is stored once and never changed. */

import type { OptionsById } from "@/lib/scheduling/memory.ts";
import { defaultOptions, optionsId } from "@/lib/scheduling/options.ts";
import type { SchedulerOptions } from "@/lib/scheduling/types.ts";
import type { Settings } from "@/lib/settings.ts";
import type { Database, Transaction } from "./client.ts";
import { shared } from "./shared.ts";

export function optionsFrom(settings: Settings): SchedulerOptions {
  return {
    ...defaultOptions,
    weights: settings.weights ?? defaultOptions.weights,
    desiredRetention: settings.desiredRetention,
    maximumIntervalDays: settings.maximumIntervalDays,
    learningSteps: settings.learningSteps,
    relearningSteps: settings.relearningSteps,
  };
}

/** Every set of options ever in force: a handful, so they are read whole. */
export async function readOptions(database: Database | Transaction): Promise<Map<string, SchedulerOptions>> {
  const rows = await database.schedulerOptions.findMany();
  return new Map(rows.map((row) => [row.id, JSON.parse(row.options) as SchedulerOptions]));
}

/** @returns what an event names its options by; throws if the log names options that the database lost */
export function lookUpIn(table: ReadonlyMap<string, SchedulerOptions>): OptionsById {
  return (id) => {
    const options = table.get(id);
    if (options === undefined) {
      throw new Error(`a review names the scheduler options ${id}, which the database does not hold`);
    }
    return options;
  };
}

/** The server's own copy of the table: rows are only ever added, and only by this process. */
export async function knownOptions(database: Database | Transaction): Promise<Map<string, SchedulerOptions>> {
  const kept = shared("scheduler-options", () => ({
    table: undefined as Map<string, SchedulerOptions> | undefined,
  }));
  kept.table ??= await readOptions(database);
  return kept.table;
}

/** Makes sure that `options` are stored before an event names them. */
export async function nameOptions(
  database: Database | Transaction,
  table: Map<string, SchedulerOptions>,
  options: SchedulerOptions,
): Promise<string> {
  const id = optionsId(options);
  if (!table.has(id)) {
    await database.schedulerOptions.upsert({
      where: { id },
      create: { id, options: JSON.stringify(options) },
      update: {},
    });
    table.set(id, options);
  }
  return id;
}
