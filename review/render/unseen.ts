import type { Review } from "../review";

/** Says that nobody looked at what Auth0 has besides, in one sentence; nothing where somebody did. */
export const renderUnseen = ({ unseen }: Pick<Review, "unseen">): string[] =>
  unseen === undefined
    ? []
    : [`Not looked at: the gate in force, and the connections enabled for its clients. ${unseen}.`];
