/** How far organisations and their units have come, stage by stage. */
export const groups = {
  groups: {
    title: 'Progress by organisation and unit: {{cycle}}',
    units: 'Units',
    unitsOf: 'Units of',
    search: 'Name of an organisation or unit',
    none: 'Nothing matches.',
    noName: 'Unit without a name',
    stagesOf: 'Evaluations by stage in {{name}}',
    perStage: 'See each stage, down to the units',
  },
};
