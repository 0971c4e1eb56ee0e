/**
 * Runs before every request, static files too: refuses those that are not ours, and gives each page the policy
 * its scripts run under. Next reads the nonce from the request's copy of the policy and puts it on its own
 * scripts, which is why no page may be rendered ahead of its request.
 */

import { type NextRequest, NextResponse } from "next/server";
import { checkRequest } from "@/lib/http/check-request.ts";
import { parseAllowedHosts } from "@/lib/http/host.ts";
import {
  contentSecurityPolicy,
  MEDIA_POLICY,
  nonceOf,
  securityHeaders,
} from "@/lib/http/security-headers.ts";

const listening = {
  port: process.env.PORT ?? "3000",
  allowedHosts: parseAllowedHosts(process.env.LOCI_ALLOWED_HOSTS),
};

export function proxy(request: NextRequest): Response {
  const nonce = nonceOf(crypto.getRandomValues(new Uint8Array(16)));
  const isMedia = request.nextUrl.pathname.startsWith("/media/");
  const policy = isMedia
    ? MEDIA_POLICY
    : contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const answered = securityHeaders(policy);

  const refusal = checkRequest(
    {
      method: request.method,
      host: request.headers.get("host"),
      origin: request.headers.get("origin"),
      fetchSite: request.headers.get("sec-fetch-site"),
    },
    listening,
  );
  if (refusal) {
    return new Response(refusal.reason, {
      status: refusal.status,
      headers: { ...answered, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }

  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}
