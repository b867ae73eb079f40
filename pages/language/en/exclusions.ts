/** Why somebody takes no part in a cycle. */
export const exclusions = {
  exclusionKind: {
    retired: 'Retired',
    unpaidLeave: 'Leave outside the state’s account (CLTN)',
    transferred: 'Transferred',
    studying: 'Study assignment',
    suspended: 'Suspended',
    deceased: 'Deceased',
    stateOfficial: 'Official of the state or of a non-structural body',
    retirementLeave: 'Preparing for retirement (MPP)',
    other: 'Another cause',
  },
};
