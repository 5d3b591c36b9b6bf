package turnscope.views;

/// How far apart colours look, also to eyes that lack a kind of cone.
///
/// Contrast after WCAG 2, distance after CIEDE2000 (Sharma, Wu, Dalal 2005), eyes after Machado, Oliveira, Fernandes
/// 2009 at severity 1, applied to linear light.
final class Vision {

    /// Which cones an eye has.
    enum Eye {
        NORMAL,
        PROTAN,
        DEUTAN,
        TRITAN;

        private double[] see(double[] light) {
            double[][] matrix = matrix();
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++)
                    seen[row] += matrix[row][column] * light[column];
                seen[row] = Math.clamp(seen[row], 0, 1);
            }
            return seen;
        }

        private double[][] matrix() {
            return switch (this) {
                case NORMAL -> new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
                case PROTAN ->
                        new double[][] {
                            {0.152286, 1.052583, -0.204868},
                            {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}
                        };
                case DEUTAN ->
                        new double[][] {
                            {0.367322, 0.860646, -0.227968},
                            {0.280085, 0.672501, 0.047413},
                            {-0.011820, 0.042940, 0.968881}
                        };
                case TRITAN ->
                        new double[][] {
                            {1.255528, -0.076749, -0.178779},
                            {-0.078411, 0.930809, 0.147602},
                            {0.004733, 0.691367, 0.303900}
                        };
            };
        }
    }

    private Vision() {}

    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    static double distance(int one, int other, Eye eye) {
        return distance(lab(eye.see(light(one))), lab(eye.see(light(other))));
    }

    private static double luminance(int rgb) {
        double[] light = light(rgb);
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }

    private static double[] light(int rgb) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = ((rgb >> (16 - 8 * i)) & 0xFF) / 255.0;
            light[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return light;
    }

    private static double[] lab(double[] light) {
        double x = 0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2];
        double y = 0.2126729 * light[0] + 0.7151522 * light[1] + 0.0721750 * light[2];
        double z = 0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2];
        double fx = curve(x / 0.95047);
        double fy = curve(y);
        double fz = curve(z / 1.08883);
        return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /// The formula in the notation of the paper.
    static double distance(double[] lab1, double[] lab2) {
        double c = (Math.hypot(lab1[1], lab1[2]) + Math.hypot(lab2[1], lab2[2])) / 2;
        double c7 = Math.pow(c, 7);
        double g = 0.5 * (1 - Math.sqrt(c7 / (c7 + Math.pow(25, 7))));
        double a1 = lab1[1] * (1 + g);
        double a2 = lab2[1] * (1 + g);
        double c1 = Math.hypot(a1, lab1[2]);
        double c2 = Math.hypot(a2, lab2[2]);
        double h1 = hue(lab1[2], a1);
        double h2 = hue(lab2[2], a2);
        double dh = c1 * c2 == 0 ? 0 : h2 - h1;
        if (dh > 180) dh -= 360;
        if (dh < -180) dh += 360;
        double h = h1 + h2;
        if (c1 * c2 != 0) {
            if (Math.abs(h1 - h2) > 180) h += h < 360 ? 360 : -360;
            h /= 2;
        }
        double dL = lab2[0] - lab1[0];
        double dC = c2 - c1;
        double dH = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(dh / 2));
        double l = (lab1[0] + lab2[0]) / 2;
        double cm = (c1 + c2) / 2;
        double t =
                1
                        - 0.17 * Math.cos(Math.toRadians(h - 30))
                        + 0.24 * Math.cos(Math.toRadians(2 * h))
                        + 0.32 * Math.cos(Math.toRadians(3 * h + 6))
                        - 0.20 * Math.cos(Math.toRadians(4 * h - 63));
        double sL = 1 + 0.015 * (l - 50) * (l - 50) / Math.sqrt(20 + (l - 50) * (l - 50));
        double sC = 1 + 0.045 * cm;
        double sH = 1 + 0.015 * cm * t;
        double cm7 = Math.pow(cm, 7);
        double turn = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rT =
                -2 * Math.sqrt(cm7 / (cm7 + Math.pow(25, 7))) * Math.sin(Math.toRadians(2 * turn));
        return Math.sqrt(
                Math.pow(dL / sL, 2)
                        + Math.pow(dC / sC, 2)
                        + Math.pow(dH / sH, 2)
                        + rT * (dC / sC) * (dH / sH));
    }

    private static double hue(double b, double a) {
        if (a == 0 && b == 0) return 0;
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
