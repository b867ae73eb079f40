/** What time it is. Nothing in core asks the machine. */
export type Clock = () => Date;
