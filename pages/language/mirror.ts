/** The same groups and names in another language; English has a singular of its own. */
export type Mirror<Catalogue> = {
  [Group in keyof Catalogue]: { [Name in keyof Catalogue[Group]]: string } & {
    [name: `${string}_one`]: string;
  };
};
