import { notInLab } from "../../rules/not-in-lab";
import { type Gate, passOn } from "../operation";

const setUiCustomization: Gate<{ readonly ImageFile?: string }> = (input) => {
  if (input.ImageFile !== undefined) throw notInLab("logo images of the classic hosted UI");
  return input;
};

/** The style of the classic hosted UI, which the lab stores and does not show. */
export const UI_CUSTOMIZATION = {
  GetUICustomization: passOn(),
  SetUICustomization: passOn(setUiCustomization),
};
