// Distributions of Boost.Math behind plain C: nothing throws, an impossible argument gives NaN.
#ifndef ZHIYIN_CNUMERICS_H
#define ZHIYIN_CNUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

// Of a value: P(X <= x), P(X > x). Of a chance: the x with P(X <= x) = p.
double numerics_normal_lower(double x);
double numerics_normal_upper(double x);
double numerics_normal_quantile(double p);

double numerics_t_lower(double df, double x);
double numerics_t_upper(double df, double x);
double numerics_t_density(double df, double x);
double numerics_t_quantile(double df, double p);

double numerics_chi_squared_lower(double df, double x);
double numerics_chi_squared_upper(double df, double x);
double numerics_chi_squared_density(double df, double x);
double numerics_chi_squared_quantile(double df, double p);

double numerics_f_lower(double df1, double df2, double x);
double numerics_f_upper(double df1, double df2, double x);
double numerics_f_density(double df1, double df2, double x);
double numerics_f_quantile(double df1, double df2, double p);

double numerics_beta_lower(double a, double b, double x);
double numerics_beta_upper(double a, double b, double x);
double numerics_beta_density(double a, double b, double x);
double numerics_beta_quantile(double a, double b, double p);

// Shape and rate.
double numerics_gamma_lower(double shape, double rate, double x);
double numerics_gamma_upper(double shape, double rate, double x);
double numerics_gamma_density(double shape, double rate, double x);
double numerics_gamma_quantile(double shape, double rate, double p);

// Of counts: P(X = k), P(X <= k), P(X > k).
double numerics_binomial_probability(double n, double p, double k);
double numerics_binomial_lower(double n, double p, double k);
double numerics_binomial_upper(double n, double p, double k);
double numerics_poisson_probability(double mean, double k);
double numerics_poisson_lower(double mean, double k);
double numerics_poisson_upper(double mean, double k);

double numerics_log_gamma(double x);
double numerics_digamma(double x);

#ifdef __cplusplus
}
#endif
#endif
