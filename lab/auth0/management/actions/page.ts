import type { z } from "zod";
import { PAGING } from "../query";

/** Parameters that choose a page. */
export const ACTION_PAGING = { page: PAGING.page, per_page: PAGING.per_page };

/** A page of a list, which names neither a total nor a page of zero: the service behind it leaves out zeros. */
export function actionPageOf<T>(
  { page = 0, per_page = 20 }: z.output<z.ZodObject<typeof ACTION_PAGING>>,
  name: string,
  values: readonly T[],
): Record<string, unknown> {
  const items = values.slice(page * per_page, (page + 1) * per_page);
  return {
    [name]: items,
    ...(items.length > 0 && { total: values.length }),
    ...(page > 0 && { page }),
    per_page,
  };
}
