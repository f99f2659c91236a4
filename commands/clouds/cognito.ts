import { UserError } from "../../environments/user-error";
import { type Aws, askCognito, isDenied } from "./aws";

/** A permission that following the chain takes and these credentials lack. */
export class NotPermitted extends UserError {
  constructor(
    readonly operation: string,
    guide: string,
  ) {
    super(
      "aws-permission-missing",
      `AWS does not let these credentials call cognito-idp:${operation}. Nothing was changed.\nTo do: grant cognito-idp:${operation} (${guide}), then run the same command again.`,
    );
  }
}

/** Cognito in one region. */
export class Cognito {
  constructor(
    private readonly aws: Aws,
    private readonly region: string,
    /** What says which permissions it takes. */
    private readonly guide = 'docs/adopt.md, "What it needs"',
  ) {}

  /** @returns undefined where there is no such thing @throws UserError, NotPermitted */
  async ask<Output>(operation: string, input: object): Promise<Output | undefined> {
    const answer = await askCognito(this.aws, this.region, operation, input);
    if (answer.status === 200) return JSON.parse(answer.text) as Output;
    if (isDenied(answer)) throw new NotPermitted(operation, this.guide);
    if (answer.code === "ResourceNotFoundException") return undefined;
    throw new UserError(
      "aws-call-failed",
      `AWS does not answer cognito-idp:${operation} (${answer.code}). Nothing was changed.\nTo do: run the same command again; if it happens again, fix what AWS says.`,
    );
  }

  /** Every item of a list, over all its pages. */
  async list<Item>(operation: string, member: string, UserPoolId: string): Promise<Item[]> {
    const items: Item[] = [];
    let NextToken: string | undefined;
    do {
      const page = await this.ask<Record<string, Item[]> & { NextToken?: string }>(operation, {
        UserPoolId,
        MaxResults: 60,
        ...(NextToken && { NextToken }),
      });
      items.push(...(page?.[member] ?? []));
      NextToken = page?.NextToken;
    } while (NextToken !== undefined);
    return items;
  }
}
