/// What tokens cost: dated prices, quotes with their provenance, bills.
@NullMarked
package turnscope.analysis.pricing;

import org.jspecify.annotations.NullMarked;
