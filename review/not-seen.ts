/** Why nobody looked, in a clause without a full stop. */
export interface Unseen {
  readonly unseen: string;
}

/** Something that nobody looked at, and why. */
export interface NotSeen {
  readonly what: string;
  /** Without a full stop. */
  readonly why: string;
}

export const isUnseen = (look: object | undefined): look is Unseen => look !== undefined && "unseen" in look;
