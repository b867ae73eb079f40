/** Why somebody takes no part in a cycle. */
export const exclusions = {
  exclusionKind: {
    retired: 'Retired',
    unpaidLeave: 'Leave outside the state’s account (CLTN)',
    transferred: 'Transferred',
    studying: 'Study assignment',
    suspended: 'Suspended',
    deceased: 'Deceased',
    other: 'Another cause',
  },
};
