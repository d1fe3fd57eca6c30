# Draws cases at random, lets R compute them, and writes both as JSON, one file a topic.
# usage: Rscript proof.R FOLDER SEED
suppressPackageStartupMessages({
    library(stats)
    library(survival)
    library(lme4)
})

arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
seed <- as.integer(arguments[2])
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

json <- function(x) {
    if (is.null(x)) return("null")
    if (is.list(x)) {
        inside <- vapply(x, json, "")
        if (!is.null(names(x))) {
            return(paste0("{", paste0('"', names(x), '": ', inside, collapse = ", "), "}"))
        }
        return(paste0("[", paste(inside, collapse = ", "), "]"))
    }
    if (is.matrix(x)) return(json(lapply(seq_len(nrow(x)), function(i) I(as.vector(x[i, ])))))
    one <- function(v) {
        if (is.character(v)) return(paste0('"', v, '"'))
        if (is.logical(v) && !is.na(v)) return(if (v) "true" else "false")
        if (is.na(v)) return("null")
        if (is.infinite(v)) return(if (v > 0) "1e999" else "-1e999")
        sprintf("%.17g", v)
    }
    inside <- vapply(x, one, "", USE.NAMES = FALSE)
    if (length(x) == 1 && !inherits(x, "AsIs")) return(inside)
    paste0("[", paste(inside, collapse = ", "), "]")
}

topic <- function(name, source, cases) {
    version <- paste(R.version$major, R.version$minor, sep = ".")
    head <- sprintf('{"source": "%s; R %s, survival %s, lme4 %s", "seed": %d, "cases": [\n', source, version,
        packageVersion("survival"), packageVersion("lme4"), seed)
    rows <- vapply(cases, json, "")
    # JSON has no infinity.
    rows <- gsub("-1e999", '"-inf"', rows, fixed = TRUE)
    rows <- gsub("1e999", '"inf"', rows, fixed = TRUE)
    writeLines(paste0(head, paste(rows, collapse = ",\n"), "\n]}"), file.path(folder, paste0(name, ".json")))
}
times <- function(count, draw) lapply(seq_len(count), function(i) draw(i))

set.seed(seed)
topic("distributions", "p*, q*, d* of stats", unlist(times(12, function(i) {
    df <- exp(runif(1, -0.5, 5)); df2 <- exp(runif(1, 0, 5)); a <- exp(runif(1, -1, 4)); b <- exp(runif(1, -1, 4))
    rate <- exp(runif(1, -3, 3)); n <- sample(1:400, 1); chance <- runif(1, 0.01, 0.99); mean <- exp(runif(1, -2, 5))
    p <- c(10^runif(1, -5, -1), runif(1), 1 - 10^runif(1, -5, -1))
    smooth <- function(kind, par, q, d, lo, up) {
        x <- q(p)
        # R's own search stops a little early far out: some steps more.
        for (again in 1:4) if (kind == "normal" || kind == "t") x <- x - (lo(x) - p) / d(x) else
            x <- x * exp(-(lo(x) - p) / (d(x) * x))
        list(kind = kind, parameters = I(par), p = I(p), x = I(x), density = I(d(x)), lower = I(lo(x)), upper = I(up(x)))
    }
    count <- function(kind, par, q, d, lo, up) {
        k <- q(p)
        list(kind = kind, parameters = I(par), p = I(p), x = I(k), density = I(d(k)), lower = I(lo(k)), upper = I(up(k)))
    }
    marked <- sample(1:60, 1); unmarked <- sample(1:60, 1); drawn <- sample(1:(marked + unmarked), 1)
    m <- rnorm(1); s <- exp(rnorm(1))
    list(
        smooth("normal", c(m, s), function(p) qnorm(p, m, s), function(x) dnorm(x, m, s),
            function(x) pnorm(x, m, s), function(x) pnorm(x, m, s, lower = FALSE)),
        smooth("t", df, function(p) qt(p, df), function(x) dt(x, df), function(x) pt(x, df),
            function(x) pt(x, df, lower = FALSE)),
        smooth("chiSquared", df, function(p) qchisq(p, df), function(x) dchisq(x, df), function(x) pchisq(x, df),
            function(x) pchisq(x, df, lower = FALSE)),
        smooth("f", c(df, df2), function(p) qf(p, df, df2), function(x) df(x, df, df2), function(x) pf(x, df, df2),
            function(x) pf(x, df, df2, lower = FALSE)),
        smooth("beta", c(a, b), function(p) qbeta(p, a, b), function(x) dbeta(x, a, b), function(x) pbeta(x, a, b),
            function(x) pbeta(x, a, b, lower = FALSE)),
        smooth("gamma", c(a, rate), function(p) qgamma(p, a, rate), function(x) dgamma(x, a, rate),
            function(x) pgamma(x, a, rate), function(x) pgamma(x, a, rate, lower = FALSE)),
        count("binomial", c(n, chance), function(p) qbinom(p, n, chance), function(x) dbinom(x, n, chance),
            function(x) pbinom(x, n, chance), function(x) pbinom(x, n, chance, lower = FALSE)),
        count("poisson", mean, function(p) qpois(p, mean), function(x) dpois(x, mean), function(x) ppois(x, mean),
            function(x) ppois(x, mean, lower = FALSE)),
        count("hypergeometric", c(marked, unmarked, drawn), function(p) qhyper(p, marked, unmarked, drawn),
            function(x) dhyper(x, marked, unmarked, drawn), function(x) phyper(x, marked, unmarked, drawn),
            function(x) phyper(x, marked, unmarked, drawn, lower = FALSE)))
}), recursive = FALSE))

set.seed(seed + 1L)
topic("summaries", "quantile, mad, acf, cor, rank, t.test of stats", times(12, function(i) {
    n <- sample(3:40, 1); x <- round(rnorm(n, 50, 10), sample(0:3, 1)); y <- x + rnorm(n, 0, 20); p <- runif(1)
    test <- t.test(x, conf.level = 0.9)
    list(x = I(x), y = I(y), p = p, quantile = unname(quantile(x, p)), median = median(x), spread = mad(x),
        variance = var(x), ranks = I(rank(x)), correlation = cor(x, y), low = test$conf.int[1], high = test$conf.int[2],
        first = acf(x, plot = FALSE)$acf[2], second = acf(x, plot = FALSE)$acf[3])
}))

set.seed(seed + 2L)
topic("intervals", "binom.test, prop.test(correct = FALSE), poisson.test, power.prop.test of stats", times(40, function(i) {
    n <- sample(1:300, 1); x <- sample(0:n, 1); if (i == 1) x <- 0; if (i == 2) x <- n
    level <- runif(1, 0.7, 0.999); chance <- runif(1, 0.02, 0.98)
    exact <- binom.test(x, n, chance, conf.level = level)
    wilson <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
    exposure <- exp(runif(1, 0, 6)); events <- if (i == 3) 0 else rpois(1, 8)
    rate <- poisson.test(events, exposure, conf.level = level)$conf.int
    p <- runif(2, 0.05, 0.95); power <- runif(1, 0.5, 0.95)
    size <- power.prop.test(p1 = p[1], p2 = p[2], power = power, tol = 1e-12)$n
    list(successes = x, trials = n, level = level, chance = chance, p = exact$p.value, exact = I(exact$conf.int[1:2]),
        wilson = I(wilson[1:2]), events = events, exposure = exposure, rate = I(rate[1:2]), before = p[1], after = p[2],
        power = power, size = size)
}))

# fisher.test stops its search early; the same equations, solved to the last digits.
odds <- function(tables, level) {
    d <- 1; lowest <- 0
    for (t in tables) {
        m <- t[1, 1] + t[2, 1]; n <- t[1, 2] + t[2, 2]; k <- t[1, 1] + t[1, 2]
        s <- max(0, k - n):min(k, m)
        d <- convolve(d, rev(dhyper(s, m, n, k)), type = "open"); lowest <- lowest + min(s)
    }
    d <- pmax(d, 0)
    # The transform leaves dust; sums by hand do not.
    exact <- 1
    for (t in tables) {
        m <- t[1, 1] + t[2, 1]; n <- t[1, 2] + t[2, 2]; k <- t[1, 1] + t[1, 2]
        own <- dhyper(max(0, k - n):min(k, m), m, n, k); sum <- numeric(length(exact) + length(own) - 1)
        for (j in seq_along(exact)) sum[j + seq_along(own) - 1] <- sum[j + seq_along(own) - 1] + exact[j] * own
        exact <- sum
    }
    support <- lowest + seq_along(exact) - 1; seen <- sum(sapply(tables, function(t) t[1, 1]))
    tilt <- function(b) { w <- log(exact) + b * (support - lowest); w <- exp(w - max(w)); w / sum(w) }
    root <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-14, maxiter = 10000)$root)
    tail <- (1 - level) / 2
    at <- function(b) sum(tilt(b) * support)
    list(estimate = if (seen == min(support)) 0 else if (seen == max(support)) Inf else root(function(b) at(b) - seen),
        low = if (seen == min(support)) 0 else root(function(b) sum(tilt(b)[support >= seen]) - tail),
        high = if (seen == max(support)) Inf else root(function(b) tail - sum(tilt(b)[support <= seen])))
}

set.seed(seed + 3L)
topic("tables", "fisher.test, chisq.test, mantelhaen.test of stats, their roots to the last digits; Woolf by its formula",
    times(30, function(i) {
        k <- sample(2:5, 1)
        tables <- lapply(seq_len(k), function(j) matrix(rpois(4, runif(4, 3, 25)) + 1, 2, byrow = TRUE))
        first <- tables[[1]]; level <- runif(1, 0.8, 0.99)
        one <- odds(list(first), level); all <- odds(tables, level)
        three <- array(unlist(tables), c(2, 2, k))
        mh <- mantelhaen.test(three, conf.level = level); plain <- mantelhaen.test(three, correct = FALSE)
        exact <- mantelhaen.test(three, exact = TRUE)
        o <- sapply(tables, function(t) log(t[1, 1] * t[2, 2] / (t[1, 2] * t[2, 1]))); w <- sapply(tables, function(t) 1 / sum(1 / t))
        woolf <- sum(w * (o - sum(w * o) / sum(w))^2)
        chi <- suppressWarnings(chisq.test(first, correct = FALSE)); yates <- suppressWarnings(chisq.test(first))
        big <- matrix(rpois(12, 15) + 1, 3); wide <- suppressWarnings(chisq.test(big))
        list(tables = lapply(tables, function(t) I(as.vector(t(t)))), level = level,
            fisher = fisher.test(first)$p.value, fisherRough = unname(fisher.test(first)$estimate), estimate = one$estimate,
            low = one$low, high = one$high, chi = unname(chi$statistic), chiP = chi$p.value, yates = unname(yates$statistic),
            yatesP = yates$p.value, big = big, bigChi = unname(wide$statistic), bigP = wide$p.value,
            mh = unname(mh$estimate), mhLow = mh$conf.int[1], mhHigh = mh$conf.int[2], mhChi = unname(mh$statistic),
            mhP = mh$p.value, plainChi = unname(plain$statistic), exactP = exact$p.value, exactEstimate = all$estimate,
            exactLow = all$low, exactHigh = all$high, woolf = woolf)
    }))

set.seed(seed + 4L)
topic("rates", "poisson.test with two samples of stats", times(40, function(i) {
    x <- rpois(2, runif(2, 0, 20)); if (sum(x) == 0) x[1] <- 1
    t <- exp(runif(2, 3, 7)); r <- exp(runif(1, -1, 1)); level <- runif(1, 0.8, 0.99)
    test <- poisson.test(x, t, r = r, conf.level = level)
    list(x = I(x), t = I(t), r = r, level = level, p = test$p.value, p1 = poisson.test(x, t)$p.value,
        low = test$conf.int[1], high = test$conf.int[2])
}))

set.seed(seed + 5L)
topic("permutations", "wilcox.test(exact = TRUE) of stats; all dealings by combn", times(20, function(i) {
    n <- sample(2:6, 2, replace = TRUE); x <- rnorm(n[1]); y <- rnorm(n[2], 0.7)
    all <- c(x, y); means <- combn(sum(n), n[1], function(s) sum(all[s]) - n[1] * mean(all))
    seen <- sum(x) - n[1] * mean(all)
    list(x = I(x), y = I(y), wilcoxon = wilcox.test(x, y, exact = TRUE)$p.value,
        means = mean(abs(means) >= abs(seen) - 1e-10), excess = seen)
}))

set.seed(seed + 6L)
topic("discoveries", "p.adjust of stats", times(20, function(i) {
    p <- round(rbeta(sample(1:30, 1), 0.4, 1), sample(2:8, 1))
    list(p = I(p), bh = I(p.adjust(p, "BH")), holm = I(p.adjust(p, "holm")))
}))

people <- function(n, late, round) {
    x <- cbind(rnorm(n), rbinom(n, 1, 0.4), runif(n))
    time <- rexp(n, 0.02 * exp(0.5 * x[, 1] - 0.4 * x[, 2])); end <- runif(n, 10, 90)
    stop <- pmin(time, end); event <- time <= end
    start <- if (late) runif(n, 0, 25) else rep(0, n)
    if (round) { stop <- ceiling(stop); start <- floor(start) }
    keep <- stop > start
    list(x = x[keep, , drop = FALSE], start = start[keep], stop = stop[keep], event = event[keep])
}

curve <- function(start, stop, event, late, probes) {
    surv <- if (late) Surv(start, stop, event) else Surv(stop, event)
    fit <- survfit(surv ~ 1, conf.type = "log-log"); at <- summary(fit, times = probes, extend = TRUE)
    middle <- quantile(fit, 0.5)
    list(share = I(at$surv), error = I(at$std.err), low = I(at$lower), high = I(at$upper), median = unname(middle$quantile),
        medianLow = unname(middle$lower), medianHigh = unname(middle$upper),
        # R sorts limits that do not fall all the way, as happens with few at first; then its answer is none.
        falling = all(diff(fit$lower) <= 1e-12, na.rm = TRUE) && all(diff(fit$upper) <= 1e-12, na.rm = TRUE))
}

set.seed(seed + 7L)
topic("curves", "survfit(conf.type = log-log), survdiff of survival", times(20, function(i) {
    late <- i %% 2 == 0; d <- people(sample(20:80, 1), late, i %% 3 == 0)
    probes <- quantile(d$stop[d$event], c(0.1, 0.3, 0.5, 0.7), names = FALSE, type = 1)
    group <- sample(1:3, length(d$stop), replace = TRUE); site <- sample(1:2, length(d$stop), replace = TRUE)
    plain <- survdiff(Surv(d$stop, d$event) ~ group); apart <- survdiff(Surv(d$stop, d$event) ~ group + strata(site))
    c(list(start = I(d$start), stop = I(d$stop), event = I(as.integer(d$event)), late = late, probes = I(probes),
        group = I(group), site = I(site), chi = plain$chisq, expected = I(plain$exp), stratified = apart$chisq,
        degrees = length(plain$n) - 1), curve(d$start, d$stop, d$event, late, probes))
}))

model <- function(surv, x, ties, strata = NULL, start, stop, event) {
    tight <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 100)
    fit <- if (is.null(strata)) coxph(surv ~ x, ties = ties, control = tight) else
        coxph(surv ~ x + strata(strata), ties = ties, control = tight)
    con <- fit$concordance
    list(start = I(start), stop = I(stop), event = I(as.integer(event)), x = x, strata = if (is.null(strata)) NULL else I(strata), ties = ties,
        coefficients = I(unname(coef(fit))), errors = I(unname(sqrt(diag(vcov(fit))))), null = fit$loglik[1],
        likelihood = fit$loglik[2], score = fit$score, wald = unname(fit$wald.test), concordance = unname(con["concordance"]))
}

set.seed(seed + 8L)
drawn <- times(20, function(i) {
    late <- i %% 2 == 0; d <- people(sample(40:150, 1), late, i %% 3 != 0); ties <- if (i %% 4 < 2) "efron" else "breslow"
    surv <- if (late) Surv(d$start, d$stop, d$event) else Surv(d$stop, d$event)
    strata <- if (i %% 5 == 0) sample(1:3, length(d$stop), replace = TRUE) else NULL
    model(surv, d$x, ties, strata, d$start, d$stop, d$event)
})
hearts <- survival::heart
hearts$transplant <- as.integer(as.character(hearts$transplant))
heart <- model(Surv(hearts$start, hearts$stop, hearts$event), as.matrix(hearts[, c("age", "year", "surgery", "transplant")]),
    "efron", NULL, hearts$start, hearts$stop, hearts$event)
lungs <- na.omit(survival::lung[, c("time", "status", "age", "sex", "ph.ecog")])
lung <- model(Surv(lungs$time, lungs$status == 2), as.matrix(lungs[, c("age", "sex", "ph.ecog")]), "efron", NULL,
    rep(0, nrow(lungs)), lungs$time, lungs$status == 2)
topic("cox", "coxph and concordance of survival; the last two are its data sets heart and lung", c(drawn, list(heart, lung)))

lungs <- survival::lung
topic("lung", "the data set lung of survival", list(list(time = I(lungs$time), died = I(as.integer(lungs$status == 2)),
    sex = I(lungs$sex))))

set.seed(seed + 9L)
topic("reasons", "survfit of a multi-state Surv of survival", times(10, function(i) {
    n <- sample(20:60, 1); time <- ceiling(rexp(n, 0.05)); state <- sample(0:2, n, replace = TRUE)
    if (!all(c(1, 2) %in% state)) state[1:2] <- 1:2
    fit <- survfit(Surv(time, factor(state, 0:2, c("stays", "one", "two"))) ~ 1)
    probes <- quantile(time, c(0.25, 0.5, 0.75), names = FALSE, type = 1)
    at <- summary(fit, times = probes, extend = TRUE)$pstate
    list(time = I(time), state = I(state), probes = I(probes), one = I(at[, 2]), two = I(at[, 3]))
}))

# The likelihood's own equations, by Newton from a search's end, to the last digits.
polish <- function(par, gradient, hessian) {
    for (i in 1:100) {
        step <- solve(hessian(par), gradient(par)); par <- par - step
        if (max(abs(step / par)) < 1e-13) break
    }
    par
}

set.seed(seed + 10L)
topic("shrinkage", "optim and Newton's method on the likelihoods; lmer of lme4 for means", times(20, function(i) {
    k <- sample(8:40, 1); n <- sample(5:200, k, replace = TRUE); a <- exp(runif(1, -0.5, 2)); b <- exp(runif(1, 0, 3))
    x <- rbinom(k, n, rbeta(k, a, b))
    height <- function(q) -sum(lbeta(x + exp(q[1]), n - x + exp(q[2])) - lbeta(exp(q[1]), exp(q[2])))
    start <- exp(optim(log(c(a, b)), height, method = "BFGS", control = list(reltol = 1e-14))$par)
    beta <- polish(start, function(q) c(
        sum(digamma(x + q[1]) - digamma(n + sum(q)) - digamma(q[1]) + digamma(sum(q))),
        sum(digamma(n - x + q[2]) - digamma(n + sum(q)) - digamma(q[2]) + digamma(sum(q)))),
    function(q) {
        shared <- sum(trigamma(sum(q)) - trigamma(n + sum(q)))
        matrix(c(sum(trigamma(x + q[1]) - trigamma(q[1])) + shared, shared, shared,
            sum(trigamma(n - x + q[2]) - trigamma(q[2])) + shared), 2)
    })
    t <- exp(runif(k, 1, 4)); shape <- exp(runif(1, 0, 2)); rate <- exp(runif(1, -1, 2))
    y <- rpois(k, t * rgamma(k, shape, rate))
    height <- function(q) -sum(dnbinom(y, exp(q[1]), exp(q[2]) / (exp(q[2]) + t), log = TRUE))
    start <- exp(optim(log(c(shape, rate)), height, method = "BFGS", control = list(reltol = 1e-14))$par)
    gamma <- polish(start, function(q) c(
        sum(digamma(y + q[1]) - digamma(q[1]) + log(q[2]) - log(q[2] + t)),
        sum(q[1] / q[2] - (y + q[1]) / (q[2] + t))),
    function(q) {
        cross <- sum(1 / q[2] - 1 / (q[2] + t))
        matrix(c(sum(trigamma(y + q[1]) - trigamma(q[1])), cross, cross,
            sum(-q[1] / q[2]^2 + (y + q[1]) / (q[2] + t)^2)), 2)
    })
    v <- exp(runif(k, -2, 1)); score <- rnorm(k, 0, sqrt(v + 1.5))
    slope <- function(s) {
        w <- 1 / (v + s); m <- sum(w * score) / sum(w)
        sum(w^2 * (score - m)^2 - w) / 2 + sum(w^2) / sum(w) / 2
    }
    between <- if (slope(0) <= 0) 0 else uniroot(slope, c(0, 1000), tol = 1e-14, maxiter = 10000)$root
    weights <- 1 / (v + between)
    size <- sample(4:8, 1); group <- rep(1:12, each = size); value <- rnorm(12, 0, 1.5)[group] + rnorm(12 * size)
    fit <- lmer(value ~ 1 + (1 | group), control = lmerControl(optCtrl = list(xtol_rel = 1e-12, ftol_abs = 1e-14)))
    parts <- as.data.frame(VarCorr(fit))$vcov
    list(x = I(x), n = I(n), beta = I(beta), events = I(y), exposure = I(t), gamma = I(gamma), scores = I(score),
        variances = I(v), between = between, mean = sum(weights * score) / sum(weights),
        groupMeans = I(as.vector(tapply(value, group, mean))), groupSize = size, lmerBetween = parts[1],
        lmerWithin = parts[2], lmerMean = unname(fixef(fit)), lmerOwn = I(coef(fit)$group[, 1]))
}))

# Coefficients of agreement from their definitions, pair by pair.
pairs.of <- function(rows, distance) {
    seen <- 0; all <- c()
    for (i in seq_len(nrow(rows))) {
        given <- rows[i, !is.na(rows[i, ])]; m <- length(given)
        if (m < 2) next
        all <- c(all, given)
        for (g in seq_len(m)) for (h in seq_len(m)) if (g != h) seen <- seen + distance(given[g], given[h], NULL) / (m - 1)
    }
    list(seen = seen, all = all)
}
krippendorff <- function(rows, kind) {
    used <- pairs.of(rows, function(a, b, x) 0)$all; totals <- table(used); values <- as.numeric(names(totals))
    distance <- function(a, b, unused) switch(kind, nominal = as.numeric(a != b), interval = (a - b)^2,
        ratio = if (a + b == 0) 0 else ((a - b) / (a + b))^2,
        ordinal = if (a == b) 0 else {
            between <- totals[values >= min(a, b) & values <= max(a, b)]
            (sum(between) - (totals[[as.character(a)]] + totals[[as.character(b)]]) / 2)^2
        })
    seen <- pairs.of(rows, distance)$seen / length(used); chance <- 0
    for (g in seq_along(used)) for (h in seq_along(used)) if (g != h) chance <- chance + distance(used[g], used[h], NULL)
    1 - seen / (chance / (length(used) * (length(used) - 1)))
}
set.seed(seed + 11L)
topic("agreement", "kappa, Fleiss, Krippendorff, AC1 from their definitions; ICC by aov of stats and by lmer of lme4",
    times(12, function(i) {
        items <- sample(10:25, 1); raters <- sample(3:5, 1)
        truth <- sample(1:4, items, replace = TRUE)
        rows <- sapply(seq_len(raters), function(r) pmin(4, pmax(1, truth + sample(-1:1, items, replace = TRUE, c(1, 5, 1)))))
        whole <- rows; rows[sample(length(rows), 5)] <- NA; rows <- rows[rowSums(!is.na(rows)) > 0, , drop = FALSE]
        t <- table(factor(whole[, 1], 1:4), factor(whole[, 2], 1:4)) / items
        cohen <- function(power) {
            w <- if (power == 0) diag(4) else 1 - (abs(outer(1:4, 1:4, "-")) / 3)^power
            chance <- sum(w * outer(rowSums(t), colSums(t))); (sum(w * t) - chance) / (1 - chance)
        }
        n <- sapply(1:4, function(c) rowSums(whole == c)); share <- colMeans(n) / raters
        same <- mean((rowSums(n^2) - raters) / (raters * (raters - 1)))
        part <- sapply(1:4, function(c) rowSums(rows == c, na.rm = TRUE)); r <- rowSums(part)
        seen <- mean((rowSums(part^2) - r)[r > 1] / (r * (r - 1))[r > 1]); pi <- colMeans(part / r)
        chance <- sum(pi * (1 - pi)) / 3
        score <- as.vector(whole) + rnorm(length(whole), 0, 0.5) + rep(rnorm(raters, 0, 0.7), each = items)
        item <- factor(rep(seq_len(items), raters)); rater <- factor(rep(seq_len(raters), each = items))
        table <- summary(aov(score ~ item + rater))[[1]][["Mean Sq"]]; one <- summary(aov(score ~ item))[[1]][["Mean Sq"]]
        fit <- suppressMessages(lmer(score ~ 1 + (1 | item) + (1 | rater),
            control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5))))
        parts <- as.data.frame(VarCorr(fit)); v <- setNames(parts$vcov, parts$grp)
        list(rows = rows, whole = whole, cohen = cohen(0), linear = cohen(1), quadratic = cohen(2),
            fleiss = (same - sum(share^2)) / (1 - sum(share^2)), nominal = krippendorff(rows, "nominal"),
            ordinal = krippendorff(rows, "ordinal"), interval = krippendorff(rows, "interval"), ratio = krippendorff(rows, "ratio"),
            gwet = (seen - chance) / (1 - chance), scores = matrix(score, items),
            oneWay = (one[1] - one[2]) / (one[1] + (raters - 1) * one[2]),
            consistency = (table[1] - table[3]) / (table[1] + (raters - 1) * table[3]),
            agreement = (table[1] - table[3]) / (table[1] + (raters - 1) * table[3] + raters / items * (table[2] - table[3])),
            lmerAgreement = unname(v["item"] / sum(v)), lmerSpread = unname(v["rater"]))
    }))

set.seed(seed + 12L)
topic("scales", "Cronbach's alpha by cov and cor of stats; the last is its data set attitude", {
    alpha <- function(x) {
        k <- ncol(x); r <- mean(cor(x)[lower.tri(cor(x))])
        list(answers = unname(x), raw = k / (k - 1) * (1 - sum(diag(cov(x))) / sum(cov(x))), standardised = k * r / (1 + (k - 1) * r))
    }
    c(times(10, function(i) alpha(matrix(rnorm(30 * 5), 30) + rnorm(30))), list(alpha(as.matrix(attitude))))
})

# Run lengths by the Markov chain of Brook and Evans on a fine grid, with Richardson's extrapolation.
ewma.chain <- function(lambda, factor, shift, m) {
    h <- factor * sqrt(lambda / (2 - lambda)); w <- 2 * h / m; mid <- -h + (seq_len(m) - 0.5) * w
    q <- outer(mid, mid, function(from, to) pnorm((to + w / 2 - (1 - lambda) * from) / lambda - shift) -
        pnorm((to - w / 2 - (1 - lambda) * from) / lambda - shift))
    solve(diag(m) - q, rep(1, m))[(m + 1) / 2]
}
cusum.chain <- function(k, h, shift, m) {
    w <- 2 * h / (2 * m - 1); from <- (seq_len(m) - 1) * w
    q <- outer(from, seq_len(m) - 1, function(from, j) pnorm((j + 0.5) * w - from + k - shift) -
        ifelse(j == 0, 0, pnorm((j - 0.5) * w - from + k - shift)))
    solve(diag(m) - q, rep(1, m))[1]
}
fine <- function(chain, m) {
    one <- chain(m); two <- chain(2 * m + 1); r <- ((2 * m + 1) / m)^2
    (r * two - one) / (r - 1)
}
set.seed(seed + 13L)
topic("runs", "Markov chains of Brook and Evans 1972, by solve", times(12, function(i) {
    lambda <- runif(1, 0.08, 0.6); factor <- runif(1, 2, 3.1); shift <- if (i %% 3 == 0) 0 else runif(1, 0, 2)
    k <- runif(1, 0.2, 0.8); h <- runif(1, 2, 5)
    up <- fine(function(m) cusum.chain(k, h, shift, m), 201); down <- fine(function(m) cusum.chain(k, h, -shift, m), 201)
    list(lambda = lambda, factor = factor, shift = shift, ewma = fine(function(m) ewma.chain(lambda, factor, shift, m), 201),
        k = k, h = h, cusum = 1 / (1 / up + 1 / down))
}))

set.seed(seed + 14L)
topic("funnels", "qbinom, pbinom, dbinom of stats", times(20, function(i) {
    n <- sample(20:800, 1); centre <- runif(1, 0.05, 0.9); p <- c(0.001, 0.025, 0.975, 0.999)
    r <- qbinom(p, n, centre); limit <- (r - (pbinom(r, n, centre) - p) / dbinom(r, n, centre)) / n
    list(trials = n, centre = centre, p = I(p), limits = I(pmin(1, pmax(0, limit))))
}))

# Newton's steps on the restricted likelihood's own equations in full matrices, from where lmer's search stops.
set.seed(seed + 15L)
topic("mixed", "lmer of lme4; its variances polished by the equations of REML in full matrices, by solve", times(14, function(i) {
    agents <- sample(6:10, 1); days <- sample(3:5, 1); nested <- i %% 4 != 0; plain <- i == 3
    group <- rep(seq_len(agents), times = rpois(agents, 14) + 4); part <- sample(seq_len(days), length(group), replace = TRUE)
    day <- factor(paste(group, part)); n <- length(group); x <- cbind(rnorm(n, 12, 4), rbinom(n, 1, 0.3))
    if (plain) x <- matrix(0, n, 0)
    own <- if (i %% 7 == 5) 0 else 0.7; daily <- if (i %% 5 == 2 || !nested) 0 else 0.5
    y <- 5 + rnorm(agents, 0, own)[group] + rnorm(nlevels(day), 0, daily)[as.integer(day)] + rnorm(n, 0, 0.9)
    if (!plain) y <- y + 0.05 * x[, 1] - 0.4 * x[, 2]
    agent <- factor(group)
    tight <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-11, maxfun = 1e5), check.conv.singular = "ignore",
        check.conv.grad = "ignore", check.conv.hess = "ignore")
    right <- if (plain) "y ~ 1" else "y ~ x"
    terms <- if (nested) "+ (1 | agent) + (1 | day)" else "+ (1 | agent)"
    fit <- suppressWarnings(suppressMessages(lmer(as.formula(paste(right, terms)), control = tight)))
    parts <- as.data.frame(VarCorr(fit)); v <- setNames(parts$vcov, parts$grp)
    ratio <- c(v["agent"], if (nested) v["day"]) / v["Residual"]
    design <- cbind(1, x); blocks <- list(tcrossprod(model.matrix(~ agent - 1)), tcrossprod(model.matrix(~ day - 1)))
    at <- function(r) {
        V <- diag(n); for (k in seq_along(r)) V <- V + r[k] * blocks[[k]]
        W <- solve(V); C <- solve(t(design) %*% W %*% design); P <- W - W %*% design %*% C %*% t(design) %*% W
        s <- sum(y * (P %*% y)) / (n - ncol(design)); Py <- P %*% y
        slope <- sapply(seq_along(r), function(k) sum(P * blocks[[k]]) - sum(Py * (blocks[[k]] %*% Py)) / s)
        list(slope = slope, s = s, beta = as.vector(C %*% t(design) %*% W %*% y), errors = sqrt(diag(C) * s),
            likelihood = -(determinant(V)$modulus + determinant(t(design) %*% W %*% design)$modulus +
                (n - ncol(design)) * (1 + log(2 * pi * s))) / 2, Py = Py)
    }
    free <- which(ratio > 1e-6); ratio[ratio <= 1e-6] <- 0
    if (length(free)) for (again in 1:50) {
        here <- at(ratio)$slope[free]; h <- 1e-5 * ratio[free]
        bend <- sapply(seq_along(free), function(k) {
            up <- ratio; up[free[k]] <- up[free[k]] + h[k]; down <- ratio; down[free[k]] <- down[free[k]] - h[k]
            (at(up)$slope[free] - at(down)$slope[free]) / (2 * h[k])
        })
        step <- solve(bend, here); ratio[free] <- ratio[free] - step
        if (max(abs(step / ratio[free])) < 1e-12) break
    }
    end <- at(ratio); each <- ranef(fit, condVar = TRUE)$agent
    list(outcome = I(y), x = if (plain) I(numeric(0)) else x, group = I(group), part = I(if (nested) part else rep(0, n)),
        groupVariance = unname(ratio[1] * end$s), partVariance = if (nested) unname(ratio[2] * end$s) else 0,
        residualVariance = end$s, coefficients = I(end$beta), errors = I(end$errors), likelihood = as.numeric(end$likelihood),
        effects = I(as.vector(ratio[1] * t(model.matrix(~ agent - 1)) %*% end$Py)),
        lmerGroup = unname(v["agent"]), lmerPart = if (nested) unname(v["day"]) else 0, lmerResidual = unname(v["Residual"]),
        lmerCoefficients = I(unname(fixef(fit))), lmerLikelihood = as.numeric(logLik(fit)), lmerEffects = I(each[, 1]),
        lmerDeviations = I(sqrt(attr(each, "postVar")[1, 1, ])))
}))
