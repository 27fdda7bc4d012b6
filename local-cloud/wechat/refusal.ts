/** A refusal of one of WeChat's open interfaces: reaches the function as an exception with this `errCode`. */
export class WeChatRefusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
    this.name = 'WeChatRefusal';
  }
}
