import { keyOf } from "../file-keys";
import type { Review } from "../review";

/** What to do about drift: how it is put back and, where the environment file has a key for it, how it is kept. One sentence. */
export function renderWayBack(
  { environment, changes }: Pick<Review, "environment" | "changes">,
  asCode: (text: string) => string = (text) => text,
): string {
  const keys = new Set(
    changes.flatMap(({ address, differences }) =>
      differences.flatMap(({ attribute }) => keyOf(address, attribute) ?? []),
    ),
  );
  const keep =
    keys.size === 0
      ? ""
      : `; to keep a change, write it into ${asCode(`environments/${environment}.yaml`)}: ${[...keys].map(asCode).join(", ")}`;
  return `${asCode(`npm run plan -- ${environment}`)} shows what a deploy would put back${keep}.`;
}
