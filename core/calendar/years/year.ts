/** The days of a year on which civil servants do not work, besides weekends. */
export type CalendarYear = {
  year: number;
  /** The decree that fixes them; empty while there is none, and only days that cannot move are known. */
  decree: string;
  holidays: readonly string[];
  /** Cuti bersama. */
  collectiveLeave: readonly string[];
};
