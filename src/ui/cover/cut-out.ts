import { night, paper } from './inks.ts';

/**
 * Each thing is cut out of paper: a pale edge of 1.5 units and a flat shadow, the same for every size. `scale` is the thing's
 * own. The edge is a blur that is made hard again: widening the shape itself takes servers ten times as long.
 */
export function cutOut(id: string, scale: number): string {
  const units = (value: number) => Math.round((value / scale) * 100) / 100;
  return (
    `<filter id="${id}" x="-10%" y="-10%" width="120%" height="125%" color-interpolation-filters="sRGB">` +
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${units(1.15)}"/>` +
    '<feComponentTransfer result="e"><feFuncA type="linear" slope="12" intercept="-.7"/></feComponentTransfer>' +
    `<feFlood flood-color="${paper}"/><feComposite in2="e" operator="in" result="w"/>` +
    `<feOffset in="e" dx="${units(1.6)}" dy="${units(3)}" result="o"/>` +
    `<feFlood flood-color="${night}" flood-opacity=".25"/><feComposite in2="o" operator="in" result="s"/>` +
    '<feMerge><feMergeNode in="s"/><feMergeNode in="w"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
  );
}
