import type { FindAccessKey } from "./access-keys";
import type { AwsError } from "./aws-error";
import type { Backend } from "./backend";
import type { DeployedPools } from "./cognito-domain";
import type { SignatureError, SignedRequest } from "./signature";

/** One AWS service behind the front. */
export interface Service {
  /**
   * @param region the one in the host name, for which the request must be signed
   * @throws AwsError what the service refuses
   * @throws SignatureError
   */
  fetch(request: SignedRequest, region: string): Promise<Response>;
  /** Words a signature that does not hold as this service does. */
  signatureError(error: SignatureError): AwsError;
  /** Writes an error in this service's wire format. */
  refuse(error: AwsError): Response;
}

export interface ServiceContext {
  readonly backend: Backend;
  readonly deployedPools: DeployedPools;
  readonly findAccessKey: FindAccessKey;
}
