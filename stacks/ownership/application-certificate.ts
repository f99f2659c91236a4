import type { Ownership } from "./ownership";

export const APPLICATION_CERTIFICATE: Ownership = {
  application_id: "ours",
  encoding: { owner: "ours", why: "It is in no cloud: how the certificate is given." },
  end_date: { owner: "read", why: "It is the certificate's." },
  end_date_relative: { owner: "read", why: "It is in no cloud: another spelling of `end_date`." },
  id: "read",
  key_id: "read",
  start_date: { owner: "read", why: "It is the certificate's." },
  type: "ours",
  value: { owner: "ours", why: "It is the certificate with which Cognito signs its requests." },
  timeouts: "read",
};
