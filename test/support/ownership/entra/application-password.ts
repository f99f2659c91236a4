import { ADDRESSES } from "../../../../stacks/addresses";
import type { ResourceByHand } from "../by-hand";
import { addSecret } from "./directory";

const FIXED = { never: "Graph can't change a client secret: it can only be removed" };

/** Every argument of a client secret. */
export const APPLICATION_PASSWORD: ResourceByHand = {
  address: ADDRESSES.password,
  settings: {
    application_id: FIXED,
    display_name: FIXED,
    end_date: FIXED,
    end_date_relative: FIXED,
    rotate_when_changed: { never: "it is in no cloud" },
    start_date: FIXED,
    id: { never: "Graph gives it" },
    timeouts: { never: "it is in no cloud" },
  },
  setLeft: addSecret,
  setOurs: async () => {},
};
