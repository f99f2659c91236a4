import { asBroker } from "../../environments/as-broker";
import { loadEnvironment } from "../../environments/load";

/** Reads the file of an environment with a broker. */
export const loadBroker = (file: string) => asBroker(loadEnvironment(file));
