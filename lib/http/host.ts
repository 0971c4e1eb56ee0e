/**
 * Which names this server answers to. A page on another site can make its own name resolve to 127.0.0.1 (DNS
 * rebinding) and so read what a local server says, but the browser still sends that name as Host.
 */

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

export interface Host {
  /** lower case; IPv6 in brackets */
  name: string;
  /** as sent, "" when it was left out */
  port: string;
}

export interface Listening {
  port: string;
  /** further names, such as that of a reverse proxy; one without a port is taken on any port */
  allowedHosts: readonly Host[];
}

/** The Host header, or what stands after `//` in an origin. Null when it is neither a name nor an address. */
export function parseHost(text: string): Host | null {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(\d{1,5}))?$/.exec(
    text.toLowerCase(),
  );
  return match?.[1] ? { name: match[1], port: match[2] ?? "" } : null;
}

/**
 * `LOCI_ALLOWED_HOSTS`: names separated by commas or spaces.
 *
 * @throws {Error} naming the entry that is no host name, since a list that is half read would refuse in silence
 */
export function parseAllowedHosts(list: string | undefined): Host[] {
  return (list ?? "")
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const host = parseHost(entry);
      if (!host) {
        throw new Error(
          `LOCI_ALLOWED_HOSTS must hold names such as loci.example.org, got ${JSON.stringify(entry)}`,
        );
      }
      return host;
    });
}

export function isOurs(host: Host, { port, allowedHosts }: Listening): boolean {
  if (LOOPBACK.includes(host.name) && (host.port || "80") === port) return true;
  return allowedHosts.some(({ name, port }) => name === host.name && (port === "" || port === host.port));
}
