package turnscope.analysis.growth;

/// Least squares of cumulative input over one phase: `a + b·n + c·n²` tokens after its n-th request, n from 1.
///
/// A context that grows by d tokens per request has c = d/2 (closed form of the growth of a re-sent context).
///
/// Sums that run on are no independent points, so that R² alone is near one for nearly every session; the residual says
/// how far the curve misses in tokens.
///
/// @param r2 share of the variance that the curve explains, 1 for a perfect fit
/// @param residual root of the mean squared distance from the curve, in tokens
/// @param relativeResidual residual as a share of the mean of the running sums
public record Fit(
        double a, double b, double c, double r2, double residual, double relativeResidual) {

    public Confidence confidence() {
        return Confidence.of(relativeResidual);
    }

    /// Tokens that each request adds to the next one.
    public double growthPerRequest() {
        return 2 * c;
    }

    public double at(double n) {
        return a + n * (b + n * c);
    }

    /// Fits the running sums `y[0..]`, the first of which belongs to n = 1.
    ///
    /// Works on n scaled to 0..1, because the normal equations of raw squares lose half of the digits.
    static Fit of(double[] y) {
        int count = y.length;
        double[][] m = new double[3][4];
        for (int i = 0; i < count; i++) {
            double x = (i + 1.0) / count;
            double[] powers = {1, x, x * x};
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++)
                    m[row][column] += powers[row] * powers[column];
                m[row][3] += powers[row] * y[i];
            }
        }
        double[] solution = solve(m);
        double[] scaled = {solution[0], solution[1] / count, solution[2] / count / count};
        return measured(y, scaled);
    }

    private static double[] solve(double[][] m) {
        for (int pivot = 0; pivot < 3; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < 3; row++)
                if (Math.abs(m[row][pivot]) > Math.abs(m[best][pivot])) best = row;
            double[] swapped = m[pivot];
            m[pivot] = m[best];
            m[best] = swapped;
            for (int row = 0; row < 3; row++) {
                if (row == pivot) continue;
                double factor = m[row][pivot] / m[pivot][pivot];
                for (int column = pivot; column < 4; column++)
                    m[row][column] -= factor * m[pivot][column];
            }
        }
        return new double[] {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
    }

    /// The curve with how well it meets the points.
    private static Fit measured(double[] y, double[] c) {
        double mean = java.util.Arrays.stream(y).average().orElse(0);
        double total = 0;
        double missed = 0;
        for (int i = 0; i < y.length; i++) {
            double n = i + 1.0;
            double error = y[i] - (c[0] + n * (c[1] + n * c[2]));
            missed += error * error;
            total += (y[i] - mean) * (y[i] - mean);
        }
        double residual = Math.sqrt(missed / y.length);
        double r2 = total == 0 ? 1 : 1 - missed / total;
        return new Fit(c[0], c[1], c[2], r2, residual, mean == 0 ? 0 : residual / mean);
    }
}
