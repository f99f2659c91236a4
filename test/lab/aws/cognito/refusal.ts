import assert from "node:assert/strict";
import { AwsError } from "../../../../lab/aws/aws-error";

/** Asserts that an action is refused, with this code and message and HTTP status 400. */
export function refuses(action: () => unknown, message: string, code = "InvalidParameterException"): void {
  assert.throws(action, (error) => {
    assert(error instanceof AwsError, String(error));
    assert.deepEqual(
      { code: error.code, message: error.message, status: error.status },
      { code, message, status: 400 },
    );
    return true;
  });
}
