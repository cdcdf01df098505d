// @ts-nocheck
import { formatAssessment, scoreListing } from 'telltale';

const listing = {
  title: 'Rolex Submariner superclone, 1:1 mirror quality',
  description: 'VSF movement. Box and papers +$20.',
  price: 'US $189.00',
  seller: { name: 'watch.club', ageDays: 6 },
};
const assessment = scoreListing(listing);
console.log(formatAssessment(assessment, listing, { width: 90 }));
