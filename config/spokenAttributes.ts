/** Attributes that Taro's components leave out; WeChat's own screen reader support reads them. */
const SPOKEN = { 'aria-label': '', 'aria-role': '' };

/** The elements of the app that can be tapped or filled, or that say something without words. */
export const SPOKEN_ATTRIBUTES = {
  View: SPOKEN,
  Text: SPOKEN,
  Button: SPOKEN,
  Input: SPOKEN,
  Textarea: SPOKEN,
  Picker: SPOKEN,
  Switch: SPOKEN,
  Canvas: SPOKEN,
  Image: SPOKEN,
};
