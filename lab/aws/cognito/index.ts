import { randomUUID } from "node:crypto";
import { AwsError } from "../aws-error";
import type { Service, ServiceContext } from "../service";
import { authenticate, type SignatureError } from "../signature";
import { checkInput } from "./model/check-input";
import { loadServiceModel, type ServiceModel } from "./model/service-model";
import { gateOf } from "./operations";
import { Pools } from "./pools";
import { answerWellKnown, isWellKnown } from "./well-known";

const json = "application/x-amz-json-1.1";
const target = /^AWSCognitoIdentityProviderService\.([A-Z]\w+)$/;

/**
 * Cognito user pools. A request passes the service model, then its operation's rules, then ministack.
 *
 * @param modelPath the service model that botocore ships; read with the first request
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export function cognito(context: ServiceContext, modelPath: string): Service {
  const { backend, deployedPools, findAccessKey } = context;
  let loaded: ServiceModel | undefined;
  const serviceModel = () => {
    loaded ??= loadServiceModel(modelPath);
    return loaded;
  };

  return {
    async fetch(request, region) {
      if (isWellKnown(request)) return answerWellKnown(request, context);
      const model = serviceModel();
      const operation = target.exec(request.headers.get("x-amz-target") ?? "")?.[1] ?? "";
      const definition = model.operations[operation];
      if (definition === undefined) throw new AwsError("UnknownOperationException", "");

      // Those that an app's own user calls. ministack would not find their user pool: it is in an account, and they name none.
      if (definition.authtype === "none") throw notInLab();
      const { accountId } = authenticate(request, { service: "cognito-idp", region }, findAccessKey);

      const input = parse(request.body);
      checkInput(model, operation, input);
      const gate = gateOf(operation);
      const passed = gate && (await gate(input as never, new Pools(backend, { accountId, region })));
      const body = passed === undefined ? request.body : Buffer.from(JSON.stringify(passed));
      const answer = await translateError(await backend.forward({ ...request, body }, accountId));
      if (!/^(?:Describe|Get|List)/.test(operation)) await deployedPools.refresh();
      return answer;
    },

    signatureError({ fault, message }: SignatureError) {
      if (fault.reason === "missing") return new AwsError("MissingAuthenticationTokenException", message);
      if (fault.reason === "unknown key") return new AwsError("UnrecognizedClientException", message);
      return new AwsError("InvalidSignatureException", message);
    },

    renderError({ code, message, status }) {
      return new Response(JSON.stringify({ __type: code, message }), {
        status,
        headers: { "content-type": json, "x-amzn-requestid": randomUUID(), "x-amzn-errortype": `${code}:` },
      });
    },
  };
}

const notInLab = () =>
  new AwsError("UnknownOperationException", "The lab's Cognito does not have this operation.");

/** Parses the body; `null` counts as absent. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString() || "{}", (_name, value) => value ?? undefined);
  } catch {
    throw new AwsError("SerializationException", "Unable to parse the request body as JSON");
  }
}

/** Replaces ministack's errors by Cognito's, where they are known to differ. */
async function translateError(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const error = (await answer.json()) as { __type: string; message: string };
  if (error.__type === "InvalidAction") throw notInLab();
  const message = error.message.replace(/^Client (\S+) not found\.$/, "User pool client $1 does not exist.");
  throw new AwsError(error.__type, message, answer.status);
}
