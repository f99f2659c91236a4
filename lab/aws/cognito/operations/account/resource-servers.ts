import { passOn } from "../operation";

/** Resource servers, which declare custom scopes. */
export const RESOURCE_SERVERS = {
  CreateResourceServer: passOn(),
  DeleteResourceServer: passOn(),
  DescribeResourceServer: passOn(),
  ListResourceServers: passOn(),
  UpdateResourceServer: passOn(),
};
