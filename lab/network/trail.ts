import { AsyncLocalStorage } from "node:async_hooks";

/** An id_token that one hop of a sign-in gave the next. */
export interface Hop {
  /** Host whose token endpoint gave it. */
  readonly host: string;
  readonly issuer: string;
  readonly subject: string;
}

/** A sign-in has three codes, and is over in a second. */
const MAX_CODES = 10_000;

/**
 * Watches what passes between a person, the clouds and the app, and knows which id_tokens led to a code. It only watches:
 * without it a sign-in takes the same hops.
 */
export class Trail {
  readonly #codes = new Map<string, readonly Hop[]>();
  readonly #upstream = new AsyncLocalStorage<{ hops: readonly Hop[] }>();

  /** The hops that led to the code. */
  hopsOf(code: string): readonly Hop[] {
    return this.#codes.get(code) ?? [];
  }

  /** Lets a cloud answer, and notes the codes and id_tokens in the request and the response. */
  async watch(
    request: Request,
    answer: (request: Request) => Response | Promise<Response>,
  ): Promise<Response> {
    const url = new URL(request.url);
    const form = url.pathname.endsWith("/token") ? await formOf(request) : undefined;
    const own = { hops: this.hopsOf(form?.get("code") ?? "") };
    const response = await this.#upstream.run(own, async () => answer(request));

    const token = form === undefined ? undefined : await idTokenIn(response);
    if (token !== undefined) {
      const hops = [...own.hops, { host: url.hostname, ...token }];
      const caller = this.#upstream.getStore();
      if (caller !== undefined) caller.hops = hops;
    }
    const code = codeIn(response.headers.get("location"));
    if (code !== undefined) this.remember(code, own.hops);
    return response;
  }

  private remember(code: string, hops: readonly Hop[]): void {
    this.#codes.set(code, hops);
    const [oldest] = this.#codes.keys();
    if (this.#codes.size > MAX_CODES && oldest !== undefined) this.#codes.delete(oldest);
  }
}

async function formOf(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await request.clone().text());
}

async function idTokenIn(response: Response): Promise<{ issuer: string; subject: string } | undefined> {
  if (!response.headers.get("content-type")?.includes("json")) return undefined;
  const { id_token } = (await response.clone().json()) as { id_token?: unknown };
  if (typeof id_token !== "string") return undefined;
  const claims = JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString()) as {
    iss?: string;
    sub?: string;
  };
  return { issuer: String(claims.iss), subject: String(claims.sub) };
}

function codeIn(location: string | null): string | undefined {
  if (location === null || !URL.canParse(location)) return undefined;
  return new URL(location).searchParams.get("code") ?? undefined;
}
