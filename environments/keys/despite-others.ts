import type { z } from "zod";

/** Makes a check that compares values run although one of them is wrong in itself; not if there is nothing to compare. */
export const despiteOthers = {
  when: ({ issues }: z.core.ParsePayload) =>
    issues.every(({ code, path }) => code !== "invalid_type" || Boolean(path?.length)),
};
