import { CloudError } from "../clouds/cloud-error";
import { openHttps } from "../clouds/https";
import type { Probe, Seen } from "./probe";

/** The way to the hosts of a chain that the providers take with the same variables. */
export function openProbe(variables: NodeJS.ProcessEnv): Probe {
  const { fetch, close } = openHttps(variables);
  const asked = new Map<string, Promise<Seen>>();
  const ask = async (url: URL, request: RequestInit): Promise<Seen> => {
    try {
      const response = await fetch(new Request(url, request));
      const { status, headers } = response;
      const to = headers.get("location");
      return {
        isAnswer: true,
        ...{ url, status, headers, text: await response.text() },
        ...(to !== null && URL.canParse(to, url) && { location: new URL(to, url) }),
      };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return { isAnswer: false, url, kind: "refused", reason: error.reason };
    }
  };
  return {
    get(address) {
      const url = new URL(address);
      const known = asked.get(url.href) ?? ask(url, {});
      asked.set(url.href, known);
      return known;
    },
    post: (address, form) => ask(new URL(address), { method: "POST", body: new URLSearchParams(form) }),
    hosts: () => [],
    close,
  };
}
