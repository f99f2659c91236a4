import type { NotSeen } from "../not-seen";
import type { Review } from "../review";

/** Says what nobody looked at of what the clouds have besides, a sentence for each reason; nothing where somebody did. */
export const renderUnseen = ({ notSeen = [] }: Pick<Review, "notSeen">): string[] => renderNotSeen(notSeen);

export function renderNotSeen(notSeen: readonly NotSeen[]): string[] {
  const reasons = [...new Set(notSeen.map(({ why }) => why))];
  return reasons.map((reason) => {
    const what = notSeen.filter(({ why }) => why === reason).map((each) => each.what);
    return `Not looked at: ${what.join("; ")}. ${reason}.`;
  });
}
