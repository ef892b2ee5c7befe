/** A text to try, written for that. */
export const EXAMPLE = {
  about: { title: 'Aggressor repelled', publisher: 'Frontier Bulletin', date: '2021-05-13' },
  text: `On 12 May, Armenian forces opened fire on Azerbaijani border guards near Lake Sev. Our soldiers returned fire and repelled the attack. Armenia bombed the village of Aşağı Dağ, killing three civilians.

“Yerevan bears full responsibility for this provocation,” Foreign Minister Jeyhun Bayramov said. He rejected an Armenian demand to pull back, and ruled out talks “under the threat of shelling”. “The Armenian ministry said that its ‘peacekeepers’ had not crossed the border,” Bayramov told reporters. Turkey pledged to support Azerbaijan and promised to send humanitarian aid to the victims.`,
};
