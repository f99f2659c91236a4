import { checkCertificate, checkDomainOwner, checkManagedLogin, checkNewDomain } from "../rules/domain";
import type { DomainInput } from "../types";
import type { Gate } from "./operation";

export const createUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  checkNewDomain(input, await pools.userPool(input.UserPoolId), pools.realm, await pools.domains());
  return input;
};

export const updateUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  const pool = await pools.userPool(input.UserPoolId);
  checkDomainOwner(input, pool);
  checkManagedLogin(input, pool);
  const certificate = input.CustomDomainConfig?.CertificateArn;
  if (certificate !== undefined) checkCertificate(certificate, pools.realm.accountId);
  return input;
};

export const deleteUserPoolDomain: Gate<DomainInput> = async (input, pools) => {
  checkDomainOwner(input, await pools.userPool(input.UserPoolId));
  return input;
};
