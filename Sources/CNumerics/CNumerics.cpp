#include "CNumerics.h"

#include <cmath>
#include <limits>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace {

namespace policies = boost::math::policies;

// A result that cannot be is a value, not a fault; doubles are not reckoned in long doubles, which is slow.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>, policies::rounding_error<policies::ignore_error>,
    policies::promote_double<false>>;

using Normal = boost::math::normal_distribution<double, Quiet>;
using StudentT = boost::math::students_t_distribution<double, Quiet>;
using ChiSquared = boost::math::chi_squared_distribution<double, Quiet>;
using FisherF = boost::math::fisher_f_distribution<double, Quiet>;
using Beta = boost::math::beta_distribution<double, Quiet>;
using Gamma = boost::math::gamma_distribution<double, Quiet>;
using Binomial = boost::math::binomial_distribution<double, Quiet>;
using Poisson = boost::math::poisson_distribution<double, Quiet>;

// An exception must never cross into Swift.
template <class Body> double guarded(Body body) noexcept {
    try {
        return body();
    } catch (...) {
        return std::numeric_limits<double>::quiet_NaN();
    }
}

template <class D> double lower_of(const D &d, double x) {
    return guarded([&] { return boost::math::cdf(d, x); });
}
template <class D> double upper_of(const D &d, double x) {
    return guarded([&] { return boost::math::cdf(boost::math::complement(d, x)); });
}
template <class D> double density_of(const D &d, double x) {
    return guarded([&] { return boost::math::pdf(d, x); });
}
template <class D> double quantile_of(const D &d, double p) {
    return guarded([&] { return boost::math::quantile(d, p); });
}

} // namespace

double numerics_normal_lower(double x) { return lower_of(Normal(0, 1), x); }
double numerics_normal_upper(double x) { return upper_of(Normal(0, 1), x); }
double numerics_normal_quantile(double p) { return quantile_of(Normal(0, 1), p); }

double numerics_t_lower(double df, double x) { return lower_of(StudentT(df), x); }
double numerics_t_upper(double df, double x) { return upper_of(StudentT(df), x); }
double numerics_t_density(double df, double x) { return density_of(StudentT(df), x); }
double numerics_t_quantile(double df, double p) { return quantile_of(StudentT(df), p); }

double numerics_chi_squared_lower(double df, double x) { return lower_of(ChiSquared(df), x); }
double numerics_chi_squared_upper(double df, double x) { return upper_of(ChiSquared(df), x); }
double numerics_chi_squared_density(double df, double x) { return density_of(ChiSquared(df), x); }
double numerics_chi_squared_quantile(double df, double p) { return quantile_of(ChiSquared(df), p); }

double numerics_f_lower(double df1, double df2, double x) { return lower_of(FisherF(df1, df2), x); }
double numerics_f_upper(double df1, double df2, double x) { return upper_of(FisherF(df1, df2), x); }
double numerics_f_density(double df1, double df2, double x) { return density_of(FisherF(df1, df2), x); }
double numerics_f_quantile(double df1, double df2, double p) { return quantile_of(FisherF(df1, df2), p); }

double numerics_beta_lower(double a, double b, double x) { return lower_of(Beta(a, b), x); }
double numerics_beta_upper(double a, double b, double x) { return upper_of(Beta(a, b), x); }
double numerics_beta_density(double a, double b, double x) { return density_of(Beta(a, b), x); }
double numerics_beta_quantile(double a, double b, double p) { return quantile_of(Beta(a, b), p); }

double numerics_gamma_lower(double shape, double rate, double x) { return lower_of(Gamma(shape, 1 / rate), x); }
double numerics_gamma_upper(double shape, double rate, double x) { return upper_of(Gamma(shape, 1 / rate), x); }
double numerics_gamma_density(double shape, double rate, double x) { return density_of(Gamma(shape, 1 / rate), x); }
double numerics_gamma_quantile(double shape, double rate, double p) { return quantile_of(Gamma(shape, 1 / rate), p); }

double numerics_binomial_probability(double n, double p, double k) { return density_of(Binomial(n, p), k); }
double numerics_binomial_lower(double n, double p, double k) { return lower_of(Binomial(n, p), k); }
double numerics_binomial_upper(double n, double p, double k) { return upper_of(Binomial(n, p), k); }
double numerics_poisson_probability(double mean, double k) { return density_of(Poisson(mean), k); }
double numerics_poisson_lower(double mean, double k) { return lower_of(Poisson(mean), k); }
double numerics_poisson_upper(double mean, double k) { return upper_of(Poisson(mean), k); }

double numerics_log_gamma(double x) {
    return guarded([&] { return boost::math::lgamma(x, Quiet()); });
}
double numerics_digamma(double x) {
    return guarded([&] { return boost::math::digamma(x, Quiet()); });
}
