/** What the server does once before it answers: open the database, read the vault. */

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./lib/vault/start-server.ts");
  await startServer();
}
