import type { Https } from "./https";

/** A request to a cloud. */
export interface Asked {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The way to a cloud. @throws UserError when nobody answers */
export type Wire = (asked: Asked) => Promise<Answered>;

export function wireOver({ fetch }: Pick<Https, "fetch">): Wire {
  return async ({ url, ...request }) => {
    const response = await fetch(new Request(url, request));
    return { status: response.status, text: await response.text() };
  };
}
