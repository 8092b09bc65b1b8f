/** The motif of the shop: the lanes of a track, coming out of the bend. */
export const drawLanes = (colour, opacity) => {
  const lanes = Array.from({ length: 9 }, (_, i) => {
    const r = 60 + i * 44;
    return `<path d="M760 ${470 - r} H330 A${r} ${r} 0 0 0 ${330 - r} 470 V700"/>`;
  });
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 480" width="720" height="480" preserveAspectRatio="xMaxYMid slice">\n' +
    `<g fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="3">\n${lanes.join('\n')}\n</g>\n</svg>\n`
  );
};

export const drawMark = () =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\n' +
  '<rect width="48" height="48" rx="10" fill="#123c30"/>\n' +
  '<path d="M9 37 V24 A13 13 0 0 1 22 11 H40 M18 37 V25 A5 5 0 0 1 23 20 H40 M27 37 V29 H40" fill="none" stroke="#e3ee46" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>\n' +
  '</svg>\n';
