import { UserError } from "../../../environments/user-error";
import { type AwsApi, codeOf, isDenied } from "../../clouds/aws";

/** What a deployer does not have and following the chain takes. */
export class NotPermitted extends UserError {
  constructor(readonly operation: string) {
    super(
      `AWS does not let these credentials do cognito-idp:${operation}. Nothing was changed.\nTo do: grant cognito-idp:${operation} (docs/adopt.md, "What it needs"), then run the same command again.`,
    );
  }
}

/** Cognito's answers. */
export class Cognito {
  constructor(private readonly api: AwsApi) {}

  /** @returns undefined where there is no such thing @throws UserError, NotPermitted */
  async ask<Output>(operation: string, input: object): Promise<Output | undefined> {
    const answer = await this.api.cognito(operation, input);
    if (answer.status === 200) return JSON.parse(answer.text) as Output;
    if (isDenied(answer)) throw new NotPermitted(operation);
    if (codeOf(answer) === "ResourceNotFoundException") return undefined;
    throw new UserError(
      `AWS does not answer cognito-idp:${operation} (${codeOf(answer)}). Nothing was changed.\nTo do: run the same command again; if AWS stays with it, mend what the code says.`,
    );
  }

  /** Every item of a list. */
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
